import { execFileSync } from 'node:child_process';
import { mirrorsWords } from '../../shared/text/ui/mirrors.ts';
import { undo } from '../../shared/text/ui/repair.ts';
import { wishWords } from '../../shared/text/ui/wish.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** What a person reads who compares mirrors, uses the recommended list and takes it back; and what `go` says each time. */
export interface ReadMirrors {
  readonly compared: string;
  readonly willChange: string;
  readonly switched: string;
  readonly goproxy: { readonly before: string; readonly switched: string; readonly undone: string };
  readonly printed: string;
}

export async function drive(): Promise<ReadMirrors> {
  const wizard = await launchWizard({ variables: process.env });
  const goproxy = () => execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' }).trim();
  try {
    const before = goproxy();
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.speak('zh-CN');
    const main = doctor.page.locator('main');
    await doctor.button(mirrorsWords.title).click();
    await doctor.button(mirrorsWords.start).click();
    await doctor.button(mirrorsWords.useRecommended).waitFor();
    await doctor.shoot('mirrors.compared');
    const compared = await main.innerText();
    await doctor.button(mirrorsWords.useRecommended).click();
    await doctor.button(mirrorsWords.apply).waitFor();
    await doctor.shoot('mirrors.preview');
    const willChange = await main.innerText();
    await doctor.button(mirrorsWords.apply).click();
    await doctor.button(wishWords.undo).waitFor();
    await doctor.shoot('mirrors.switched');
    const switched = await main.innerText();
    const after = goproxy();
    await doctor.button(wishWords.undo).click();
    await doctor.page.getByRole('status').getByText(undo.done['zh-CN']).waitFor();
    const seen = { before, switched: after, undone: goproxy() };
    return { compared, willChange, switched, goproxy: seen, printed: wizard.printed() };
  } finally {
    await wizard.close();
  }
}

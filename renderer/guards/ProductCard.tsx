import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { allowList, PRODUCT_STATE_WORDS } from '../../shared/text/ui/allow-list.ts';
import type { AllowList } from '../../shared/windows/allow-list.ts';
import { productById } from '../../shared/windows/find-products.ts';
import type { Menu } from '../../shared/windows/security-product.ts';
import { useGuards } from '../doctor-context.tsx';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '6px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px' },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** One security program: its state, and where in it a person allows go. */
export function ProductCard({ product }: { product: AllowList['products'][number] }): ReactNode {
  const styles = useStyles();
  const { say, language } = useText();
  const known = product.known === null ? undefined : productById(product.known);
  const open = useGuards((state) => state.open);
  const [missing, setMissing] = useState(false);
  const opens = product.microsoft ? 'windows-security' : known && known.opens.length > 0 ? known.id : null;
  const menu = (title: string, path: Menu) => {
    const way = path[language];
    return way === undefined ? [] : [`${title}: ${way}`];
  };
  const lines = product.managed
    ? [say(allowList.managed)]
    : product.microsoft
      ? [say(allowList.defender)]
      : known
        ? [
            ...menu(say(allowList.network), known.network),
            ...menu(say(allowList.trust), known.trust),
            ...menu(say(allowList.restore), known.restore),
          ]
        : [say(allowList.unknownProduct)];
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.name}>{known ? say(known.name) : product.name}</h3>
        <Badge appearance="tint" color={product.state === 'on' ? 'brand' : 'informative'}>
          {say(PRODUCT_STATE_WORDS[product.state])}
        </Badge>
      </div>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {opens !== null && (
        <div>
          <Button onClick={() => void open(opens).then((found) => setMissing(!found))}>
            {say(product.microsoft ? allowList.openSecurity : allowList.openProduct)}
          </Button>
        </div>
      )}
      {missing && <p className={styles.line}>{say(allowList.notFound)}</p>}
    </Card>
  );
}

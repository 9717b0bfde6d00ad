import { describe, expect, it } from 'vitest';
import { createChosenProjects } from '../../../../electron/app/chosen-projects.ts';

describe('createChosenProjects', () => {
  it('names folders by ids that lead back to them', () => {
    const projects = createChosenProjects();
    expect(projects.add('/home/李 雷/a & 100% go')).toEqual({
      id: 'project-1',
      name: 'a & 100% go',
      path: '/home/李 雷/a & 100% go',
    });
    expect(projects.add('/b').id).toBe('project-2');
    expect(projects.add('/home/李 雷/a & 100% go').id).toBe('project-1');
    expect(projects.path('project-2')).toBe('/b');
  });

  it('knows no folder that was not chosen', () => {
    const projects = createChosenProjects();
    projects.add('/a');
    for (const id of ['project-2', 'project-0', 'project-9999'] as const) expect(projects.path(id)).toBeUndefined();
  });
});

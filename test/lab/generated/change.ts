import type { Client, HostName, ProxyServer, RouterFault, ServerFault, Site, Variables, World } from '../world.ts';

/** What makes one world of another. */
export type Change = (world: World) => World;

export const both =
  (...changes: readonly Change[]): Change =>
  (world) =>
    changes.reduce((before, change) => change(before), world);

export const router =
  (...faults: readonly RouterFault[]): Change =>
  (world) => ({ ...world, router: [...(world.router ?? []), ...faults] });

const client =
  (change: (before: Client) => Client): Change =>
  (world) => ({ ...world, client: { ...world.client, ...change(world.client ?? {}) } });

export const goEnv = (variables: Variables): Change =>
  client((before) => ({ goEnv: { ...before.goEnv, ...variables } }));

/** Variables of the login profile. */
export const profile = (variables: Variables): Change =>
  client((before) => ({ profile: { ...before.profile, ...variables } }));

export const machineEnvironment = (variables: Variables): Change =>
  client((before) => ({ machineEnvironment: { ...before.machineEnvironment, ...variables } }));

export const home = (files: Variables): Change => client((before) => ({ home: { ...before.home, ...files } }));

export const hosts = (...lines: readonly string[]): Change =>
  client((before) => ({ hosts: [...(before.hosts ?? []), ...lines] }));

export const setClient = (fields: Client): Change => client(() => fields);

/** Changes of a server, after those that it has. */
export const site =
  (name: HostName | 'everySite', change: Partial<Site>): Change =>
  (world) => {
    const servers = world.servers ?? {};
    return { ...world, servers: { ...servers, [name]: { ...servers[name], ...change } } };
  };

/** What the server answers instead, before all that it answers instead already. */
export const answers =
  (name: HostName, fault: ServerFault): Change =>
  (world) =>
    site(name, { faults: [fault, ...(world.servers?.[name]?.faults ?? [])] })(world);

export const clientResolver =
  (name: string, answer: readonly string[] | 'nxdomain'): Change =>
  (world) => ({
    ...world,
    dns: { ...world.dns, clientResolver: { ...world.dns?.clientResolver, [name]: answer } },
  });

export const proxy =
  (server: ProxyServer): Change =>
  (world) => ({ ...world, proxies: [...(world.proxies ?? []).filter(({ host }) => host !== server.host), server] });

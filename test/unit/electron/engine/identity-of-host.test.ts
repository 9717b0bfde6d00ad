import { expect, it } from 'vitest';
import { identityOfHost } from '../../../../electron/engine/identity-of-host.ts';

it('knows whose machine it is, by any case of a variable', () => {
  const environment = {
    UserName: '张三',
    USERPROFILE: 'C:\\Users\\zhangsan.CORP',
    COMPUTERNAME: 'DESKTOP-1',
    USERDNSDOMAIN: 'AD.CONTOSO.COM',
  };
  expect(identityOfHost({ environment: () => environment, homeFolder: () => 'C:\\Users\\zhangsan.CORP' })).toEqual({
    users: ['张三', 'zhangsan.CORP'],
    homes: ['C:\\Users\\zhangsan.CORP'],
    computers: ['DESKTOP-1'],
    domains: ['AD.CONTOSO.COM'],
  });
});

it('takes no root folder for a home', () => {
  const identity = identityOfHost({ environment: () => ({ HOME: '/', USER: 'li' }), homeFolder: () => '/' });
  expect(identity).toMatchObject({ users: ['li'], homes: [] });
});

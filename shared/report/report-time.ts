/**
 * `2026-06-01 16:00:00 UTC+08:00` for an ISO time. Reports show local time, with its zone.
 *
 * @param offset minutes that local time is ahead of UTC; those of this computer if absent.
 */
export function reportTime(iso: string, offset = -new Date(iso).getTimezoneOffset()): string {
  const local = new Date(Date.parse(iso) + offset * 60_000).toISOString();
  const zone = new Date(Math.abs(offset) * 60_000).toISOString().slice(11, 16);
  return `${local.slice(0, 10)} ${local.slice(11, 19)} UTC${offset < 0 ? '-' : '+'}${zone}`;
}

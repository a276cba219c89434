/** Choose a time zone: it decides what "today" is. */

import { Select } from "../../ui/select";

/** Every zone this browser knows, and the present one even when it does not. */
function zonesWith(present: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return present && !known.includes(present) ? [present, ...known] : known;
}

interface Props {
  label: string;
  hint?: string;
  value: string;
  onChange: (zone: string) => void;
}

export function ZoneField({ label, hint, value, onChange }: Props) {
  const options = zonesWith(value).map((zone) => ({ value: zone, words: zone.replace(/_/g, " ") }));
  return (
    <Select
      label={label}
      {...(hint !== undefined && { hint })}
      value={value}
      options={options}
      onChange={onChange}
    />
  );
}

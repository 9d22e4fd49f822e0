import type { ComponentProps } from "react";
import { Select } from "@/components/ui/field";

type SenderSelectProps = Omit<ComponentProps<typeof Select>, "onChange" | "value"> & {
  /** At least one; the first is the one of a mail without a wish. */
  senders: string[];
  chosen: string | undefined;
  onChoose: (senderEmail: string) => void;
};

/** Whom the mail comes from. A wish that is no longer allowed stands there too, so that it can be seen and changed. */
export function SenderSelect({ senders, chosen, onChoose, ...control }: SenderSelectProps) {
  const all = chosen === undefined || senders.includes(chosen) ? senders : [...senders, chosen];
  return (
    <Select {...control} value={chosen ?? senders[0]} onChange={(event) => onChoose(event.target.value)}>
      {all.map((email) => (
        <option key={email} value={email}>
          {email}
        </option>
      ))}
    </Select>
  );
}

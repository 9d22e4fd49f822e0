import type { ComponentProps, ReactNode } from "react";
import { Field, Input } from "@/components/ui/field";

type TextFieldProps = Omit<ComponentProps<"input">, "onChange"> & {
  label: string;
  hint?: ReactNode;
  onText: (text: string) => void;
};

/** A labelled line of text. */
export function TextField({ label, hint, onText, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => <Input {...control} {...input} onChange={(event) => onText(event.target.value)} />}
    </Field>
  );
}

import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

const BOX =
  "w-full rounded-md border border-line-strong bg-surface px-2.5 text-text disabled:text-text-disabled aria-invalid:border-danger max-md:text-[1rem]";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={clsx(BOX, "h-(--control-lg)", className)} />;
}

export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} className={clsx(BOX, "min-h-20 py-2", className)} />;
}

export function Select({ className, ...rest }: ComponentProps<"select">) {
  return <select {...rest} className={clsx(BOX, "h-(--control-lg) pr-7", className)} />;
}

export function Checkbox({ label, className, ...rest }: Omit<ComponentProps<"input">, "type"> & { label: ReactNode }) {
  return (
    <label className={clsx("inline-flex items-center gap-2 text-xs", className)}>
      <input type="checkbox" {...rest} className="size-3.5 flex-none accent-(--color-accent)" />
      {label}
    </label>
  );
}

type FieldProps = {
  label: string;
  hint?: ReactNode;
  /** Said to screen readers and shown in place of the hint. */
  error?: string | undefined;
  children: (control: { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean }) => ReactNode;
};

/** Label, control, hint or error; the control receives the ids that tie them together. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-xs">
        {label}
      </label>
      {children({ id, "aria-describedby": note ? noteId : undefined, "aria-invalid": Boolean(error) })}
      {note && (
        <p id={noteId} className={clsx("text-xs", error ? "text-danger" : "text-text-faint")}>
          {note}
        </p>
      )}
    </div>
  );
}

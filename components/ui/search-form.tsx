import type { LucideIcon } from "lucide-react";

type SearchFormProps = {
  action: string;
  icon: LucideIcon;
  label: string;
  value: string;
  name?: string;
  /** Further parameters that the search keeps. */
  keep?: Record<string, string>;
};

/** A search that is an address of its own; works before any script does. */
export function SearchForm({ action, icon: Icon, label, value, name = "q", keep = {} }: SearchFormProps) {
  return (
    <search className="w-64 max-md:w-full">
      <form action={action} className="relative">
        {Object.entries(keep).map(([key, kept]) => (
          <input key={key} type="hidden" name={key} value={kept} />
        ))}
        <Icon aria-hidden="true" size={15} className="absolute top-1/2 left-2.5 -translate-y-1/2 text-text-faint" />
        <input
          key={value}
          name={name}
          type="search"
          aria-label={label}
          placeholder={label}
          defaultValue={value}
          className="h-(--control-md) w-full rounded-md bg-hover pr-2 pl-8 text-sm placeholder:text-text-faint max-md:h-(--control-touch) max-md:text-[1rem]"
        />
      </form>
    </search>
  );
}

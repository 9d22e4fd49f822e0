"use client";
import { ListFilter } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { INTENT_ICONS, TONES } from "@/components/ui/intent-face";
import {
  Menu,
  MenuContent,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/menu";
import { goTo } from "@/lib/client/inbox-place";
import type { InboxPlace } from "@/lib/client/inbox-url";
import { searchedIntent, withoutTerm, withTerm } from "@/lib/client/search-text";
import { searchTerms } from "@/lib/core/inbox/search-query";
import { classificationOf, INTENT_FACTS } from "@/lib/core/reply/intents";
import { TAGS_IN_READING_ORDER } from "./tag-order";

const ANY = "any";

/** Narrows by intent. It writes the operator into the search, where it can be read, changed and shared. */
export function FilterMenu({ place }: { place: Required<InboxPlace> }) {
  const intent = searchedIntent(place.q);
  const term = searchTerms(place.q).find(({ operator }) => operator === "intent");

  function choose(value: string) {
    const without = term ? withoutTerm(place.q, term.text) : place.q;
    goTo({ ...place, q: value === ANY ? without : withTerm(without, "intent", value) });
  }

  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton icon={ListFilter} label="Filter" className={intent ? "bg-pressed text-text!" : ""} />
      </MenuTrigger>
      <MenuContent>
        <MenuLabel>Intent</MenuLabel>
        <MenuRadioGroup value={intent ?? ANY} onValueChange={choose}>
          <MenuRadioItem value={ANY}>Any</MenuRadioItem>
          <MenuSeparator />
          {TAGS_IN_READING_ORDER.map((name) => {
            const Icon = INTENT_ICONS[name];
            return (
              <MenuRadioItem key={name} value={name}>
                <Icon aria-hidden="true" size={15} className={`${TONES[classificationOf(name)]} text-(--tone-solid)`} />
                {INTENT_FACTS[name].label}
              </MenuRadioItem>
            );
          })}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}

"use client";
import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import type { Sheet as SheetType } from "./sheet";

const Sheet = dynamic(() => import("./sheet").then((module) => module.Sheet));

/** A sheet whose code comes with its first opening: a wide window never needs it. */
export function LazySheet(props: ComponentProps<typeof SheetType>) {
  return props.open ? <Sheet {...props} /> : null;
}

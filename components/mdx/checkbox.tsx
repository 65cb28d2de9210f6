import type { ComponentProps } from "react";
import type { Speaking } from "@/components/mdx/speaking";

/** The box of an item in a list of tasks, which shows its state and can't be ticked: Markdown gives it no name. */
export function Checkbox({ words, ...props }: ComponentProps<"input"> & Speaking) {
	return <input aria-label={props.type === "checkbox" ? words.body.task : undefined} {...props} />;
}

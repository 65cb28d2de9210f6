import type { ComponentProps } from "react";
import type { WithMessages } from "@/components/mdx/types";

/** Gives the checkbox of a task list item a name for screen readers, which Markdown doesn't have. */
export function Checkbox({ messages, ...props }: ComponentProps<"input"> & WithMessages) {
	return <input aria-label={props.type === "checkbox" ? messages.body.task : undefined} {...props} />;
}

import type { ComponentProps } from "react";
import type { WithMessages } from "@/components/mdx/types";

/** Renders the checkbox of a task list item, with a name for screen readers, which Markdown doesn't have. */
export function Checkbox({ messages, ...props }: ComponentProps<"input"> & WithMessages) {
	return <input aria-label={props.type === "checkbox" ? messages.body.task : undefined} {...props} />;
}

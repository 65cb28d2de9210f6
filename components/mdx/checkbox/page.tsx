import type { ComponentProps } from "react";
import type { WithMessages } from "@/components/mdx/with-messages";

/** The box of an item in a list of tasks, which shows its state and can't be ticked: Markdown gives it no name. */
export function Checkbox({ messages, ...props }: ComponentProps<"input"> & WithMessages) {
	return <input aria-label={props.type === "checkbox" ? messages.body.task : undefined} {...props} />;
}

import type { ReactNode } from "react";
import { getCalloutKind, getCalloutStyle } from "@/components/mdx/callout/kinds";
import type { WithMessages } from "@/components/mdx/with-messages";

interface Props {
	/** Another kind than those of `callout-kinds.ts` is a note. */
	type?: string;
	/** Stands for the name of the kind. */
	title?: ReactNode;
	/** Whether the content begins with such a title. */
	labelled?: unknown;
	children?: ReactNode;
}

/** A remark beside the text, in one of five looks. */
export function Callout({ type, title, labelled, children, messages }: Props & WithMessages) {
	return (
		<aside className={`callout ${getCalloutStyle(type)}`}>
			{!labelled && <p className="label">{title ?? messages.body[getCalloutKind(type)]}</p>}
			{children}
		</aside>
	);
}

import type { ReactNode } from "react";
import { getCalloutKind, getCalloutStyle } from "@/components/mdx/callout/kinds";
import type { WithMessages } from "@/components/mdx/types";

interface Props {
	/** The kind; one that isn't in lib/markdown/callout-kinds.ts is a note. */
	type?: string;
	/** The title, by default the name of the kind. */
	title?: ReactNode;
	/** Whether the content already starts with a title. */
	labelled?: unknown;
	children?: ReactNode;
}

/** Renders a callout in one of five styles. */
export function Callout({ type, title, labelled, children, messages }: Props & WithMessages) {
	return (
		<aside className={`callout ${getCalloutStyle(type)}`}>
			{!labelled && <p className="label">{title ?? messages.body[getCalloutKind(type)]}</p>}
			{children}
		</aside>
	);
}

import type { ReactNode } from "react";
import { kindOf, lookOf } from "@/components/mdx/callout-kinds";
import type { Speaking } from "@/components/mdx/speaking";

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
export function Callout({ type, title, labelled, children, words }: Props & Speaking) {
	return (
		<aside className={`callout ${lookOf(type)}`}>
			{!labelled && <p className="label">{title ?? words.body[kindOf(type)]}</p>}
			{children}
		</aside>
	);
}

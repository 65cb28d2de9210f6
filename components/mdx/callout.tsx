import type { ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";

const KINDS = ["note", "tip", "important", "warning", "caution", "info", "danger"] as const;
type Kind = (typeof KINDS)[number];

/** Kinds that look like another one. */
const LOOKS: Partial<Record<Kind, Kind>> = { info: "note", danger: "caution" };

interface Props {
	/** Another kind than these is a note. */
	type?: string;
	/** Stands for the name of the kind. */
	title?: ReactNode;
	/** Whether the content begins with such a title. */
	labelled?: unknown;
	children?: ReactNode;
}

/** A remark beside the text, in one of five looks. */
export function Callout({ type, title, labelled, children, words }: Props & Speaking) {
	const kind = KINDS.find((known) => known === type) ?? "note";
	return (
		<aside className={`callout ${LOOKS[kind] ?? kind}`}>
			{!labelled && <p className="label">{title ?? words.body[kind]}</p>}
			{children}
		</aside>
	);
}

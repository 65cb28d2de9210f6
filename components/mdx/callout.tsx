import type { ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";

const KINDS = ["note", "tip", "important", "warning", "caution"] as const;

interface Props {
	/** Another kind than these is a note. */
	type?: string;
	/** Stands for the name of the kind. */
	title?: ReactNode;
	children: ReactNode;
}

/** A remark beside the text, in one of five kinds. */
export function Callout({ type, title, children, words }: Props & Speaking) {
	const kind = KINDS.find((known) => known === type) ?? "note";
	return (
		<aside className={`callout ${kind}`}>
			<p className="label">{title ?? words.body[kind]}</p>
			{children}
		</aside>
	);
}

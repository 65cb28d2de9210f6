import type { ReactNode } from "react";

const LABELS = {
	note: "Note",
	tip: "Tip",
	important: "Important",
	warning: "Warning",
	caution: "Caution",
};

interface Props {
	type?: keyof typeof LABELS;
	/** Stands for the name of the kind. */
	title?: string;
	children: ReactNode;
}

/** A remark beside the text, in one of five kinds. */
export function Callout({ type = "note", title, children }: Props) {
	const kind = type in LABELS ? type : "note";
	return (
		<aside className={`callout ${kind}`}>
			<p className="label">{title ?? LABELS[kind]}</p>
			{children}
		</aside>
	);
}

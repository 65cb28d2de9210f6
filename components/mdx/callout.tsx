import type { ReactNode } from "react";

const LABELS = {
	note: "Note",
	tip: "Tip",
	important: "Important",
	warning: "Warning",
	caution: "Caution",
};

interface Props {
	/** Another kind than these is a note. */
	type?: string;
	/** Stands for the name of the kind. */
	title?: ReactNode;
	children: ReactNode;
}

/** A remark beside the text, in one of five kinds. */
export function Callout({ type = "note", title, children }: Props) {
	const kind = isKind(type) ? type : "note";
	return (
		<aside className={`callout ${kind}`}>
			<p className="label">{title ?? LABELS[kind]}</p>
			{children}
		</aside>
	);
}

function isKind(type: string): type is keyof typeof LABELS {
	return Object.hasOwn(LABELS, type);
}

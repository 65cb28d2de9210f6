import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";
import { nodeText } from "@/components/mdx/node-text";
import type { WithMessages } from "@/components/mdx/with-messages";
import { format } from "@/lib/i18n/format";

/** Columns that fit the column of text. */
const FITS = 5;

/** A table that scrolls inside itself where it is wider than its column. */
export function Table({ messages, ...props }: ComponentProps<"table"> & WithMessages) {
	const head = cellsOfFirstRow(props.children).map(nodeText);
	const columns = head.filter(Boolean).join(messages.comma);
	return (
		<section
			className={head.length > FITS ? "scroller wide" : "scroller"}
			aria-label={format(messages.body.table, { columns })}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard.
			tabIndex={0}
		>
			<table {...props} />
		</section>
	);
}

function cellsOfFirstRow(children: ReactNode): ReactNode[] {
	for (const child of Children.toArray(children)) {
		if (!isValidElement<{ children?: ReactNode }>(child)) continue;
		const inside = child.props.children;
		if (child.type === "tr") return Children.toArray(inside).filter((cell) => isValidElement(cell));
		const cells = cellsOfFirstRow(inside);
		if (cells.length > 0) return cells;
	}
	return [];
}

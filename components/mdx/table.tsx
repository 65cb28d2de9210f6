import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";
import type { Speaking } from "@/components/mdx/speaking";
import { textOf } from "@/components/mdx/text-of";
import { fill } from "@/lib/words/fill";

/** Columns that fit the column of text. */
const FITS = 5;

/** A table that scrolls inside itself where it is wider than its column. */
export function Table({ words, ...props }: ComponentProps<"table"> & Speaking) {
	const head = cellsOfFirstRow(props.children).map(textOf);
	const columns = head.filter(Boolean).join(words.comma);
	return (
		<section
			className={head.length > FITS ? "scroller wide" : "scroller"}
			aria-label={fill(words.body.table, { columns })}
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

import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";
import { classNames } from "@/components/class-names";
import { nodeText } from "@/components/mdx/node-text";
import type { WithMessages } from "@/components/mdx/types";
import { format } from "@/lib/i18n/format";

/** The maximum number of columns in the text column; larger tables use the wide column. */
const MAX_COLUMNS = 5;

export function Table({ messages, ...props }: ComponentProps<"table"> & WithMessages) {
	const headings = getFirstRow(props.children).map(nodeText);
	const columns = headings.filter(Boolean).join(messages.comma);
	return (
		<section
			className={headings.length > MAX_COLUMNS ? "scroller wide" : "scroller"}
			aria-label={format(messages.body.table, { columns })}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
			tabIndex={0}
		>
			<table {...props} />
		</section>
	);
}

/** The alignment of a cell becomes a class, `align-left`, `align-center` or `align-right`, because the attribute is deprecated. */
export function cell(Tag: "td" | "th") {
	return function Cell({ align, className, ...props }: ComponentProps<"td">) {
		return <Tag {...props} className={classNames(align && `align-${align}`.toLowerCase(), className)} />;
	};
}

function getFirstRow(children: ReactNode): ReactNode[] {
	for (const child of Children.toArray(children)) {
		if (!isValidElement<{ children?: ReactNode }>(child)) continue;
		const { children: content } = child.props;
		if (child.type === "tr") return Children.toArray(content).filter((cell) => isValidElement(cell));
		const cells = getFirstRow(content);
		if (cells.length > 0) return cells;
	}
	return [];
}

import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";
import { classNames } from "@/components/element-helpers";
import { nodeText } from "@/components/mdx/nodes";
import type { WithMessages } from "@/components/mdx/types";
import { format } from "@/lib/i18n/format";

/** The maximum number of columns in the text column; larger tables use the wide column. */
const MAX_COLUMNS = 5;

type HeadingProps = ComponentProps<"h2">;

type Tag = "h2" | "h3" | "h4" | "h5" | "h6";

/** A heading with an id links to itself, unless it contains a link. */
export function heading(Tag: Tag) {
	return function Heading({ children, ...props }: HeadingProps) {
		const isLink = props.id && props.id !== "footnote-label" && !containsLink(children);
		return <Tag {...props}>{isLink ? <a href={`#${props.id}`}>{children}</a> : children}</Tag>;
	};
}

function containsLink(node: ReactNode): boolean {
	return Children.toArray(node).some(
		(child) =>
			isValidElement<{ children?: ReactNode }>(child) && (child.type === "a" || containsLink(child.props.children)),
	);
}

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

/** Gives the checkbox of a task list item a name for screen readers, which Markdown doesn't have. */
export function Checkbox({ messages, ...props }: ComponentProps<"input"> & WithMessages) {
	return <input aria-label={props.type === "checkbox" ? messages.body.task : undefined} {...props} />;
}

/** Renders preformatted text that the highlighter didn't process, such as a `<pre>` in HTML. */
export function Pre(props: ComponentProps<"pre">) {
	// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
	return <pre tabIndex={0} {...props} />;
}

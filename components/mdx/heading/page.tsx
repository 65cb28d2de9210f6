import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";

type Props = ComponentProps<"h2">;
type Tag = "h2" | "h3" | "h4" | "h5" | "h6";

/** A heading with an id links to itself, unless it contains a link. */
export function heading(Tag: Tag) {
	return function Heading({ children, ...props }: Props) {
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

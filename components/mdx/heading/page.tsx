import { Children, type ComponentProps, isValidElement, type ReactNode } from "react";

type Props = ComponentProps<"h2">;
type Tag = "h2" | "h3" | "h4" | "h5" | "h6";

/** Makes the component of one heading level: with an id, it is a link to itself, unless there is a link in it. */
export function heading(Tag: Tag) {
	return function Heading({ children, ...props }: Props) {
		const isLink = props.id && props.id !== "footnote-label" && !holdsLink(children);
		return <Tag {...props}>{isLink ? <a href={`#${props.id}`}>{children}</a> : children}</Tag>;
	};
}

function holdsLink(node: ReactNode): boolean {
	return Children.toArray(node).some(
		(child) =>
			isValidElement<{ children?: ReactNode }>(child) && (child.type === "a" || holdsLink(child.props.children)),
	);
}

import type { ComponentProps } from "react";

type Props = ComponentProps<"h2">;
type Tag = "h2" | "h3" | "h4" | "h5" | "h6";

/** Makes the component of one heading level: with an id, it carries a quiet link to itself. */
export function heading(Tag: Tag) {
	return function Heading({ children, ...props }: Props) {
		return (
			<Tag {...props}>
				{children}
				{props.id && props.id !== "footnote-label" && (
					// biome-ignore lint/a11y/useAnchorContent: CSS draws the sign, so that it is no part of the heading's text.
					<a className="anchor" href={`#${props.id}`} aria-label="Link to this section" />
				)}
			</Tag>
		);
	};
}

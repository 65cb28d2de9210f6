import type { ComponentProps } from "react";

/** A link; one to another site doesn't hand it this window. */
export function Link({ children, ...props }: ComponentProps<"a">) {
	const isExternal = /^(?:https?:)?\/\//.test(props.href ?? "");
	return (
		<a {...props} rel={props.rel ?? (isExternal ? "noopener" : undefined)}>
			{children}
		</a>
	);
}

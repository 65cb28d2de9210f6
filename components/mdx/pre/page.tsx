import type { ComponentProps } from "react";

/** Preformatted text that isn't a code block of the highlighter's, such as HTML's own `<pre>`. */
export function Pre(props: ComponentProps<"pre">) {
	// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard.
	return <pre tabIndex={0} {...props} />;
}

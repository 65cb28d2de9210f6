import type { ComponentProps } from "react";

/** Renders preformatted text that the highlighter didn't process, such as a `<pre>` in HTML. */
export function Pre(props: ComponentProps<"pre">) {
	// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
	return <pre tabIndex={0} {...props} />;
}

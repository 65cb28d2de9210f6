interface Props {
	/** The drawing, which the compiler created. */
	svg: string;
}

/** Renders a diagram as inline SVG, so that its text is selectable. */
export function Diagram({ svg }: Props) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
		// biome-ignore lint/security/noDangerouslySetInnerHtml: the compiler created it and escaped its text.
		<figure className="diagram wide" tabIndex={0} dangerouslySetInnerHTML={{ __html: svg }} />
	);
}

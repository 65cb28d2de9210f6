interface Props {
	/** The drawing, made when the post was compiled. */
	svg: string;
}

/** A drawing of boxes, lines and words; its text is text. */
export function Diagram({ svg }: Props) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard.
		// biome-ignore lint/security/noDangerouslySetInnerHtml: the compiler drew it and escaped its words.
		<figure className="diagram wide" tabIndex={0} dangerouslySetInnerHTML={{ __html: svg }} />
	);
}

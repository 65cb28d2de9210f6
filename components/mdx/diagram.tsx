interface Props {
	/** The drawing, made when the post was compiled. */
	svg: string;
}

/** A drawing of boxes, lines and words; its text is text. */
export function Diagram({ svg }: Props) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: the compiler drew it and escaped its words.
	return <figure className="diagram" dangerouslySetInnerHTML={{ __html: svg }} />;
}

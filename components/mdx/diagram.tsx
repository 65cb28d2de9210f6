import type { ReactNode } from "react";
import { component, internal } from "@/components/mdx/component";
import type { Props, WithImages } from "@/components/mdx/types";
import { DEFAULT_WIDTH } from "@/features/look/setting";

/** The font size of a diagram in rem: `--text-sm`. */
const FONT_SIZE = 0.8;

interface DiagramProps {
	/** The drawing of the compiler, with its width in em. */
	svg: string;
}

/** Renders inline SVG, so that its text is selectable. A diagram that is wider than the text uses the wide column. */
function Diagram({ svg, images }: DiagramProps & WithImages) {
	const width = FONT_SIZE * Number(/ width="([\d.]+)em"/.exec(svg)?.[1]);
	return (
		<figure
			className={width > (images.textWidth ?? DEFAULT_WIDTH) ? "scroller diagram wide" : "scroller diagram"}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard.
			tabIndex={0}
			// biome-ignore lint/security/noDangerouslySetInnerHtml: the compiler created it and escaped its text.
			dangerouslySetInnerHTML={{ __html: svg }}
		/>
	);
}

function DiagramMarkdown({ code }: Props): ReactNode {
	return <pre data-language="mermaid">{String(code)}</pre>;
}

export const diagram = component({
	page: Diagram,
	markdown: DiagramMarkdown,
	needs: ["messages", "images"],
	isBlock: true,
	description:
		"A Mermaid diagram, drawn as SVG when the blog is built. Write it as a code block of the language `mermaid`: flowchart, sequence, state, class or entity relationship.",
	example: "```mermaid\nflowchart LR\n  post --> page --> reader\n```",
	props: { svg: internal },
});

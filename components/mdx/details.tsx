import type { ReactNode } from "react";
import { component, flagProp, textProp } from "@/components/mdx/component";
import { isRendered } from "@/components/mdx/nodes";
import type { Props } from "@/components/mdx/types";

interface DetailsProps {
	summary?: ReactNode;
	open?: boolean;
	children: ReactNode;
}

function Details({ summary, open, children }: DetailsProps) {
	return (
		<details open={open}>
			{summary && <summary>{summary}</summary>}
			{children}
		</details>
	);
}

function DetailsMarkdown({ summary, children }: Props): ReactNode {
	return (
		<details>
			{isRendered(summary) && <summary>{summary}</summary>}
			{children}
		</details>
	);
}

export const details = component({
	page: Details,
	markdown: DetailsMarkdown,
	isBlock: true,
	description: "Text that readers can unfold. In Markdown: `:::details Summary` … `:::`, or HTML's own `<details>`.",
	example: '<Details summary="Why?">\n\nBecause it is shorter.\n\n</Details>',
	props: {
		summary: textProp("The line that is always visible."),
		open: flagProp("Whether it is unfolded at first."),
		children: { type: "Markdown", description: "The content." },
	},
});

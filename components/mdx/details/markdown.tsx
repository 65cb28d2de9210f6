import type { ReactNode } from "react";
import { isRendered } from "@/components/mdx/is-rendered";
import type { Props } from "@/components/mdx/types";

export function DetailsMarkdown({ summary, children }: Props): ReactNode {
	return (
		<details>
			{isRendered(summary) && <summary>{summary}</summary>}
			{children}
		</details>
	);
}

import type { ReactNode } from "react";
import { isRendered } from "@/components/mdx/nodes";
import type { Props } from "@/components/mdx/types";

interface DetailsProps {
	summary?: ReactNode;
	open?: boolean;
	children: ReactNode;
}

export function Details({ summary, open, children }: DetailsProps) {
	return (
		<details open={open}>
			{summary && <summary>{summary}</summary>}
			{children}
		</details>
	);
}

export function DetailsMarkdown({ summary, children }: Props): ReactNode {
	return (
		<details>
			{isRendered(summary) && <summary>{summary}</summary>}
			{children}
		</details>
	);
}

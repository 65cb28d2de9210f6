import type { ReactNode } from "react";

interface Props {
	summary?: ReactNode;
	open?: boolean;
	children: ReactNode;
}

export function Details({ summary, open, children }: Props) {
	return (
		<details open={open}>
			{summary && <summary>{summary}</summary>}
			{children}
		</details>
	);
}

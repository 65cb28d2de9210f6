import type { ReactNode } from "react";
import { isShown } from "@/components/plain/is-shown";
import type { Props } from "@/components/plain/types";

/** Text that unfolds, unfolded. */
export function PlainDetails({ summary, children }: Props): ReactNode {
	return (
		<details>
			{isShown(summary) && <summary>{summary}</summary>}
			{children}
		</details>
	);
}

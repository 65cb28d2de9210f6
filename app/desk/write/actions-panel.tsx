"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";

/** Renders what can be done with the post. It is rendered again when it is opened, as the post may have changed by then. */
export function ActionsPanel({ children }: { children: ReactNode }) {
	const router = useRouter();
	return (
		<details data-part="actions" onToggle={({ currentTarget }) => currentTarget.open && router.refresh()}>
			<summary>Publish, rename, commit</summary>
			{children}
		</details>
	);
}

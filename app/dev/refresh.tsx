"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page anew, in place, whenever the content is newer than the revision the page was drawn from. */
export function Refresh({ revision }: { revision: number }) {
	const router = useRouter();
	useEffect(() => {
		const changes = new EventSource(`/dev/changes?since=${revision}`);
		changes.addEventListener("change", () => router.refresh());
		return () => changes.close();
	}, [router, revision]);
	return null;
}

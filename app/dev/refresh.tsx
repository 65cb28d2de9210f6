"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** What stands in the place of a page that wasn't there or failed; Next keeps it until the page is loaded anew. */
const STAND_INS = "[data-not-found], [data-failed]";

const hasStandIn = () => document.querySelector(STAND_INS) !== null;

/** Draws the page anew, in place, whenever the content is newer than the revision the page was drawn from. */
export function Refresh({ revision }: { revision: number }) {
	const router = useRouter();
	/** The revision at which a stand-in was seen. */
	const lost = useRef<number>(undefined);
	useEffect(() => {
		// A change may follow so fast that it was drawn in place, below a stand-in that came with the one before.
		if (hasStandIn() && (lost.current ?? revision) !== revision) location.reload();
		lost.current = hasStandIn() ? revision : undefined;
		const changes = new EventSource(`/dev/changes?since=${revision}`);
		changes.addEventListener("change", () => (hasStandIn() ? location.reload() : router.refresh()));
		return () => changes.close();
	}, [router, revision]);
	return null;
}

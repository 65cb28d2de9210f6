"use client";

import { useEffect } from "react";
import { copyCode } from "@/components/site/scripts/copy-code";
import { markSection } from "@/components/site/scripts/mark-section";

/** Adds what a page can only do with script; everything else works without. */
export function Enhance() {
	useEffect(() => {
		document.documentElement.dataset.js = "";
		const cleanups = [copyCode(), markSection()];
		return () => {
			for (const cleanup of cleanups) cleanup();
		};
	}, []);
	return null;
}

"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";

/** The pages that Next shows for a missing or failing page. It keeps them until the browser reloads the page. */
const ERROR_PAGES = "[data-not-found], [data-failed]";

const isErrorPage = () => document.querySelector(ERROR_PAGES) !== null;

/**
 * Refreshes the page in place when the content is newer than the version that the page was rendered from. `prefix` is the path of the blog on
 * its host.
 */
export function Refresh({ version, prefix }: { version: string; prefix: string }) {
	const router = useRouter();
	const path = decodeURI(usePathname());
	/** The version that the page shows. */
	const shown = useRef(version);
	/** The version that an error page was shown for. */
	const failed = useRef<string>(undefined);
	/** The last report of the server, and the one for which a refresh has started. */
	const [report, setReport] = useState({ version });
	const requested = useRef(report);
	const [isRefreshing, startRefresh] = useTransition();
	useLayoutEffect(() => {
		// One refresh shows all changes that are reported during another one.
		if (isRefreshing || report.version === version || report === requested.current) return;
		requested.current = report;
		startRefresh(() => router.refresh());
	}, [report, version, isRefreshing, router]);
	useEffect(() => {
		shown.current = version;
		// A second change may follow so quickly that it is rendered in place while the error page of the first is still shown.
		if (isErrorPage() && (failed.current ?? version) !== version) location.reload();
		failed.current = isErrorPage() ? version : undefined;
	}, [version]);
	useEffect(() => {
		let changes: EventSource | undefined;
		const take = ({ data }: MessageEvent<string>) => {
			if (data !== shown.current && isErrorPage()) location.reload();
			else setReport({ version: data });
		};
		// A browser has few connections to a server, and a hidden tab needs none.
		const listen = () => {
			changes?.close();
			if (document.hidden) return;
			// The server tells its version at once, also whenever the browser connects again.
			changes = new EventSource(`${prefix}/dev/changes?${new URLSearchParams({ path })}`);
			changes.addEventListener("change", take);
		};
		document.addEventListener("visibilitychange", listen);
		listen();
		return () => {
			document.removeEventListener("visibilitychange", listen);
			changes?.close();
		};
	}, [path, prefix]);
	return null;
}

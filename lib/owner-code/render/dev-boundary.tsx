"use client";

import { Component, type ReactNode, Suspense } from "react";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { getErrorMessage } from "@/lib/utils/error-message";
import { FILE_START } from "@/lib/utils/position";
import { ErrorBox } from "./error-box";

interface Props {
	/** The file of the child component, relative to the content folder. */
	file: string;
	children: ReactNode;
}

/** Shows the error of a client component in its place, in `next dev`. */
export class DevBoundary extends Component<Props, { error?: unknown }> {
	override state: { error?: unknown } = {};

	static getDerivedStateFromError(error: unknown) {
		return { error };
	}

	override render() {
		const { error } = this.state;
		const { file, children } = this.props;
		// Without this, an error on the server would be one of the whole page.
		if (error === undefined) return <Suspense>{children}</Suspense>;
		const message = getErrorMessage(error);
		return <ErrorBox diagnostic={createDiagnostic("owner-code", file, FILE_START, message)} />;
	}
}

import { TideChart } from "@/components/tide-chart";

/** The components of the app for posts. */
export const useMDXComponents = () => ({ TideChart });

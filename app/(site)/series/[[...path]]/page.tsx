import { listRoute } from "@/app/(site)/lists/list-route";

const { generateStaticParams, generateMetadata, Page } = listRoute("series");

export { generateMetadata, generateStaticParams };
export default Page;

import { testFaultyImages } from "@/e2e/support/image-faults";

testFaultyImages();

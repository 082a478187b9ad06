import Correction
import Testing
struct CorrectionTests {}
